/**
 * Attainment and verdict of a figure against a level, worked out by hand from SPEC §6 and §7. Each line reads as a sentence:
 * with this target, this figure in this period, this direction and these settings, the percent is … and the verdict ….
 */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '#core/indicator.ts';
import type { PlanSettings } from '#core/plan.ts';
import { workOut } from '#tests/core/hand-worked/work-out.ts';

const UP = {} as const;
const DOWN = { direction: 'down' } as const;
const WITHIN = { direction: 'within' } as const;
const COUNT = { measure: 'count-of-total', accumulation: 'stock' } as const;
const RATE = { measure: 'rate', accumulation: 'stock', unit: '%' } as const;

const USUAL = {} as const;
const TWO_MINUS = { fallingPercent: 'two-minus' } as const;
const NO_FALLING = { fallingPercent: 'none' } as const;
const EXCEEDS = { fallingExceeds: true } as const;

type Row = Partial<Indicator>;
type Case = readonly [
  target: string,
  figure: string,
  period: string,
  row: Row,
  settings: Partial<PlanSettings>,
  percent: string,
  verdict: string,
];

describe('a figure that should rise', () => {
  it.each<Case>([
    ['24.964', '13.447', '2024-H1', UP, USUAL, '53.87', 'not-yet-met'],
    ['185', '88', '2024-H1', UP, USUAL, '47.57', 'not-yet-met'],
    ['16.000', '8.531,35', '2024-H1', UP, USUAL, '53.32', 'not-yet-met'],
    ['3.400', '1.508', '2024-H1', UP, USUAL, '44.35', 'not-yet-met'],
    ['100', '100', '2024', UP, USUAL, '100', 'met'],
    ['58,60', '58,6', '2024', UP, USUAL, '100', 'met'],
    ['100', '100,01', '2024', UP, USUAL, '100.01', 'exceeded'],
    ['100', '100,001', '2024', UP, USUAL, '100.001', 'exceeded'],
    ['100', '99,996', '2024', UP, USUAL, '99.996', 'not-met'],
    ['100', '99,999999', '2024', UP, USUAL, '99.999999', 'not-met'],
    ['100', '99,996~', '2024', UP, USUAL, '99.996', 'expected-not-met'],
    ['100', '99,996', '2024-9M', UP, USUAL, '99.996', 'not-yet-met'],
    ['100', '99,996~', '2024-9M', UP, USUAL, '99.996', 'not-yet-met'],
    ['100', '100', '2024-H1', UP, USUAL, '100', 'met'],
    ['100', '0', '2024', UP, USUAL, '0', 'not-met'],
    ['8', '0', '2024-H1', UP, USUAL, '0', 'not-yet-met'],
    ['3', '2', '2024', UP, USUAL, '66.67', 'not-met'],
    ['80000', '36004', '2024', UP, USUAL, '45.01', 'not-met'],
    ['trên 95', '95', '2024', UP, USUAL, '100', 'not-met'],
    ['trên 95', '95,01', '2024', UP, USUAL, '100.01', 'met'],
    ['trên 95', '120', '2024', UP, USUAL, '126.32', 'met'],
    ['từ 95 trở lên', '95', '2024', UP, USUAL, '100', 'met'],
    ['từ 95 trở lên', '96', '2024', UP, USUAL, '101.05', 'exceeded'],
    ['từ 95 trở lên', '94', '2024', UP, USUAL, '98.95', 'not-met'],
    ['khoảng 4', '3', '2024', UP, USUAL, '75', 'not-met'],
    ['khoảng 4', '4', '2024', UP, USUAL, '100', 'met'],
  ])('target %s, figure %s in %s', (...given) => expectWorked(given));
});

describe('a figure beside zero or across it', () => {
  it.each<Case>([
    ['0', '0', '2024', UP, USUAL, 'target-is-zero', 'met'],
    ['0', '5', '2024', UP, USUAL, 'target-is-zero', 'exceeded'],
    ['0', '0', '2024', DOWN, USUAL, 'target-is-zero', 'met'],
    ['0', '3', '2024', DOWN, USUAL, 'target-is-zero', 'not-met'],
    ['5', '-5', '2024', UP, USUAL, 'sign-change', 'not-met'],
    ['-5', '5', '2024', UP, USUAL, 'sign-change', 'exceeded'],
    ['-10', '-5', '2024', UP, USUAL, 'negative-target', 'exceeded'],
    ['-10', '-12', '2024', UP, USUAL, 'negative-target', 'not-met'],
    ['-10', '-12', '2024', DOWN, USUAL, 'negative-target', 'met'],
    ['10', '0', '2024', DOWN, USUAL, 'figure-is-zero', 'met'],
    ['10', '0', '2024', DOWN, TWO_MINUS, '200', 'met'],
    ['-5 - 3', '-2', '2024', WITHIN, USUAL, '100', 'met'],
    ['-2 - 2', '1', '2024', WITHIN, USUAL, '100', 'met'],
    ['0 - 5', '3', '2024', WITHIN, USUAL, '100', 'met'],
    ['0 - 5', '6', '2024', WITHIN, USUAL, 'target-is-zero', 'not-met'],
    ['-5 - 3', '4', '2024', WITHIN, USUAL, 'sign-change', 'not-met'],
  ])('target %s, figure %s in %s', (...given) => expectWorked(given));
});

describe('a figure that should fall', () => {
  it.each<Case>([
    ['10', '12', '2024', DOWN, USUAL, '83.33', 'not-met'],
    ['10', '12', '2024', DOWN, TWO_MINUS, '80', 'not-met'],
    ['10', '12', '2024', DOWN, NO_FALLING, 'switched-off', 'not-met'],
    ['10', '12~', '2024', DOWN, USUAL, '83.33', 'expected-not-met'],
    ['10', '12', '2024-H1', DOWN, USUAL, '83.33', 'not-yet-met'],
    ['10', '25', '2024', DOWN, TWO_MINUS, '-50', 'not-met'],
    ['10', '8', '2024', DOWN, USUAL, '125', 'met'],
    ['10', '8', '2024', DOWN, TWO_MINUS, '120', 'met'],
    ['10', '8', '2024', DOWN, NO_FALLING, 'switched-off', 'met'],
    ['10', '8', '2024', DOWN, EXCEEDS, '125', 'exceeded'],
    ['10', '10', '2024', DOWN, EXCEEDS, '100', 'met'],
    ['0,89', '0,9', '2024', DOWN, USUAL, '98.89', 'not-met'],
    ['dưới 9', '9', '2024', DOWN, USUAL, '100', 'not-met'],
    ['dưới 9', '8,99', '2024', DOWN, USUAL, '100.11', 'met'],
    ['không quá 9', '9', '2024', DOWN, USUAL, '100', 'met'],
    ['không quá 9', '9', '2024', UP, USUAL, '100', 'met'],
    ['không quá 9', '10', '2024', UP, TWO_MINUS, '88.89', 'not-met'],
  ])('target %s, figure %s in %s', (...given) => expectWorked(given));
});

describe('a figure against a range, from both sides', () => {
  it.each<Case>([
    ['75 - 80', '74,99', '2024', UP, USUAL, '99.99', 'not-met'],
    ['75 - 80', '75', '2024', UP, USUAL, '100', 'met'],
    ['75 - 80', '78', '2024', UP, USUAL, '100', 'met'],
    ['75 - 80', '80', '2024', UP, USUAL, '100', 'met'],
    ['75 - 80', '80,01', '2024', UP, USUAL, '100.01', 'exceeded'],
    ['75 - 80', '60', '2024-H1', UP, USUAL, '80', 'not-yet-met'],
    ['75 - 80', '0', '2024', UP, USUAL, '0', 'not-met'],
    ['75 - 80', '74', '2024', WITHIN, USUAL, '98.67', 'not-met'],
    ['75 - 80', '77', '2024', WITHIN, USUAL, '100', 'met'],
    ['75 - 80', '80,01', '2024', WITHIN, USUAL, '100.01', 'not-met'],
    ['75 - 80', '81', '2024', DOWN, USUAL, '98.77', 'not-met'],
    ['75 - 80', '78', '2024', DOWN, USUAL, '100', 'met'],
    ['75 - 80', '74', '2024', DOWN, USUAL, '101.35', 'met'],
    ['75 - 80', '74', '2024', DOWN, EXCEEDS, '101.35', 'exceeded'],
    ['5 - 10', '0', '2024', DOWN, USUAL, 'figure-is-zero', 'met'],
    ['75 - 80', '76 - 79', '2024', UP, USUAL, 'figure-not-exact', 'met'],
    ['75 - 80', '70 - 79', '2024', UP, USUAL, 'figure-not-exact', 'needs-judgement'],
  ])('target %s, figure %s in %s', (...given) => expectWorked(given));
});

describe('counts, rates, bounds and words', () => {
  it.each<Case>([
    ['8/8', '7/8', '2024', COUNT, USUAL, '87.5', 'not-met'],
    ['8/8', '7', '2024', COUNT, USUAL, '87.5', 'not-met'],
    ['8/8', '8/8', '2024', COUNT, USUAL, '100', 'met'],
    ['171/171', '171/171', '2024', COUNT, USUAL, '100', 'met'],
    ['36/36', '30/40', '2024', COUNT, USUAL, '75', 'not-met'],
    ['80', '6/8', '2024', RATE, USUAL, '93.75', 'not-met'],
    ['8/8', '87,5', '2024', RATE, USUAL, '87.5', 'not-met'],
    ['8/8', '100', '2024', RATE, USUAL, '100', 'met'],
    ['91', '83,29', '2024-Q1', RATE, USUAL, '91.53', 'not-yet-met'],
    ['83,5', '82,01', '2024-H1', RATE, USUAL, '98.22', 'not-yet-met'],
    ['75', 'trên 75', '2024', UP, USUAL, 'figure-not-exact', 'exceeded'],
    ['trên 75', 'trên 75', '2024', UP, USUAL, 'figure-not-exact', 'met'],
    ['80', 'trên 75', '2024', UP, USUAL, 'figure-not-exact', 'needs-judgement'],
    ['80', 'dưới 75', '2024', UP, USUAL, 'figure-not-exact', 'not-met'],
    ['80', 'không xảy ra', '2024', UP, USUAL, 'figure-in-words', 'needs-judgement'],
    ['Về cơ bản không còn hộ nghèo', '0', '2024', DOWN, USUAL, 'target-in-words', 'needs-judgement'],
    ['thành phố giao', '5', '2024', UP, USUAL, 'target-assigned', 'not-assigned'],
    ['60,33', '60', '2024', { measure: 'share' }, USUAL, 'share', 'needs-judgement'],
    ['60', '60', '2024', { direction: 'none' }, USUAL, 'no-direction', 'needs-judgement'],
    ['60', '6/8', '2024', UP, USUAL, 'different-kinds', 'needs-judgement'],
    ['100', '', '2024', UP, USUAL, 'no-figure', 'no-data'],
    ['', '100', '2024', UP, USUAL, 'no-target', 'no-target'],
    ['0,89', '', '2024-H1', { judged: 'year-end' }, USUAL, 'no-figure', 'at-year-end'],
    ['0,89', '0,9', '2024-H1', { judged: 'year-end', ...DOWN }, USUAL, '98.89', 'at-year-end'],
    ['0,89', '0,9', '2024', { judged: 'year-end', ...DOWN }, USUAL, '98.89', 'not-met'],
  ])('target %s, figure %s in %s', (...given) => expectWorked(given));
});

function expectWorked([target, figure, period, row, settings, percent, verdict]: Case): void {
  const targets = target === '' ? {} : { '2024': target };
  const figures = figure === '' ? {} : { [period]: figure };
  expect(workOut({ ...row, targets, figures }, period, settings)).toEqual({ percent, verdict });
}
