/** Where Enter leads in a form: to the next field that takes text, past choices and buttons, which have keys of their own. */

type TextField = HTMLInputElement | HTMLTextAreaElement;

function isTextField(element: Element): element is TextField {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')
  );
}

/** What is folded away takes no focus. */
function canBeTyped(field: TextField): boolean {
  return !field.disabled && field.closest('details:not([open])') === null;
}

/** Moves the focus to the next text field of the form; stays in the last one. */
export function focusNextField(from: TextField): void {
  const fields = [...(from.form?.elements ?? [])].filter(isTextField).filter(canBeTyped);
  const next = fields[fields.indexOf(from) + 1];
  if (!next) return;
  next.focus();
  next.select();
}

/** The field of the same name, for going through the rows of a plan one field at a time. */
export function focusFieldNamed(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name);
  if (!(field instanceof Element) || !isTextField(field)) return;
  field.focus({ preventScroll: true });
  field.select();
  field.scrollIntoView({ block: 'nearest' });
}
