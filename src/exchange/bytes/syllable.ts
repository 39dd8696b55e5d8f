/**
 * Is a word a well-formed Vietnamese syllable? Onsets × rimes × the tone rule, made into a set once; no dictionary, so it
 * knows nothing of which syllables are in use.
 */

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

const RIMES = [
  'a ac ach ai am an ang anh ao ap at au ay',
  'ăc ăm ăn ăng ăp ăt',
  'âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et',
  'ê êch êm ên êng ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay',
  'oăc oăm oăn oăng oăp oăt oe oem oen oeo oet ooc oong',
  'ô ôc ôi ôm ôn ông ôp ôt',
  'ơ ơi ơm ơn ơp ơt',
  'u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uêu uơ',
  'uôc uôi uôm uôn uông uôt uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'y ych yn ynh yp yt yêm yên yêng yêt yêu',
].flatMap((line) => line.split(' '));

/** Each vowel with its five tones after it: huyền, hỏi, ngã, sắc, nặng. */
const TONED = new Map(
  'aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ'
    .split(' ')
    .map((vowels) => [vowels.charAt(0), vowels]),
);

const SAC_AND_NANG = [4, 5];
const ALL_TONES = [1, 2, 3, 4, 5];

/** The longest syllable is «nghiêng»: seven letters. */
const LONGEST = 7;

let syllables: ReadonlySet<string> | null = null;

/** Whether the word, in any case and in NFC, is a well-formed syllable; «hòa» and «hoà» both are. */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST) return false;
  syllables ??= makeSyllables();
  return syllables.has(word.toLowerCase());
}

function makeSyllables(): ReadonlySet<string> {
  const made = new Set<string>();
  for (const rime of RIMES) {
    const toned = toneRime(rime);
    for (const onset of ['', ...ONSETS]) {
      if (!goTogether(onset, rime)) continue;
      for (const form of toned) made.add(onset + form);
      // «qúy», «qủa»: the tone on the u, as older typing programs put it.
      if (onset === 'qu') for (const form of toneRime('u')) made.add('q' + form + rime);
    }
  }
  return made;
}

/** c, g, ng stand before back vowels and k, gh, ngh before front ones; y begins a rime only alone, after qu or before ê. */
function goTogether(onset: string, rime: string): boolean {
  const isFront = /^[eêiy]/.test(rime);
  if (onset === 'qu') return /^[aăâeêiyơ]|^ôc$/.test(rime);
  if (/^y./.test(rime)) return onset === '' && rime.startsWith('yê');
  if (/^(?:k|gh|ngh)$/.test(onset)) return isFront;
  if (onset === 'g') return !isFront || rime.startsWith('i');
  if (onset === 'c' || onset === 'ng') return !isFront;
  if (onset === 'gi') return !/^[iy]/.test(rime);
  return onset !== '' || !rime.startsWith('iê');
}

/** The rime without a tone and with each tone it can take: one that ends in c, ch, p, t takes only sắc and nặng. */
function toneRime(rime: string): string[] {
  const tones = /(?:c|ch|p|t)$/.test(rime) ? SAC_AND_NANG : ALL_TONES;
  const forms = [rime];
  for (const place of tonePlaces(rime)) {
    const vowels = TONED.get(rime.charAt(place)) ?? '';
    for (const tone of tones) forms.push(rime.slice(0, place) + vowels.charAt(tone) + rime.slice(place + 1));
  }
  return forms;
}

/** Where the tone is written: on the last marked vowel; else by the shape of the vowels; «hòa», «hoà»: both places. */
function tonePlaces(rime: string): number[] {
  const marked = Math.max(...[...'ăâêôơư'].map((vowel) => rime.lastIndexOf(vowel)));
  if (marked >= 0) return [marked];
  const vowels = /^[aeiouy]+/.exec(rime)?.[0].length ?? 0;
  if (vowels === 1) return [0];
  if (vowels === 3 || vowels < rime.length) return [1];
  return /^(?:oa|oe|uy)$/.test(rime) ? [0, 1] : [0];
}
