import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser';
import type * as z from 'zod';

const KINDS: Record<string, string> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
  null: 'null',
};

const items = (origin: string, count: number | bigint) => {
  const one = String(count) === '1';
  if (origin === 'string') return one ? '1 character' : `${count} characters`;
  return one ? '1 entry' : `${count} entries`;
};

const isSized = (origin: string) => origin === 'string' || origin === 'array';

/**
 * What is wrong with a value, in words for somebody who opened the file in an editor.
 *
 * @returns undefined for what the library words well enough by itself.
 */
export function faultWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return 'is missing';
      const kind = KINDS[String(issue.expected)];
      return kind && `has to be ${kind}`;
    }
    case 'invalid_value':
      if (issue.input === undefined) return 'is missing';
      return `has to be ${(issue.values as unknown[]).length > 1 ? 'one of ' : ''}${(issue.values as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `no such key: ${(issue.keys as string[]).map((key) => JSON.stringify(key)).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `is not of the form ${String(issue.pattern)}` : undefined;
    case 'too_small':
      if (isSized(String(issue.origin)) && Number(issue.minimum) === 1) return 'is empty';
      return isSized(String(issue.origin))
        ? `is shorter than ${items(String(issue.origin), issue.minimum as number)}`
        : undefined;
    case 'too_big':
      return isSized(String(issue.origin))
        ? `is longer than ${items(String(issue.origin), issue.maximum as number)}`
        : undefined;
    default:
      return undefined;
  }
}

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'a word that is none of true, false and null',
  InvalidNumberFormat: 'a number that is not written as one',
  PropertyNameExpected: 'a key in quotes is missing, or there is a comma too many',
  ValueExpected: 'a value is missing, or there is a comma too many',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing curly bracket is missing',
  CloseBracketExpected: 'a closing square bracket is missing',
  EndOfFileExpected: 'there is something after the end',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'a comment has no end',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'a number has no end',
  InvalidUnicode: 'a character code after \\u is wrong',
  InvalidEscapeCharacter: 'a character that may not follow a backslash',
  InvalidCharacter: 'a character that may not stand there',
};

/** What is wrong with the writing of a JSON text. */
export function syntaxWords(code: ParseErrorCode): string {
  const name = printParseErrorCode(code);
  return `not valid JSON: ${SYNTAX[name] ?? name}`;
}
