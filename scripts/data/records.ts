import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityRecord } from '../../src/knowledge/record';
import { ROOT } from './root';

export const RECORDS = join(ROOT, 'data/records');

/** A record with the place it was written in, for messages. */
export interface Written {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly record: EntityRecord;
}

/** Lines of a JSONL file as values. Throws with file and line where one is no JSON. */
export function readLines<T>(file: string): { line: number; value: T }[] {
  const path = join(RECORDS, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, i) => {
      if (text.trim() === '') return [];
      try {
        return [{ line: i + 1, value: JSON.parse(text) as T }];
      } catch (error) {
        throw new Error(`data/records/${file}:${i + 1}: expected one JSON object, got "${text.slice(0, 60)}" (${String(error)})`);
      }
    });
}

export const readRecords = (file: string): EntityRecord[] => readLines<EntityRecord>(file).map((l) => l.value);

/** Every record file of a layer, in name order so that builds agree. */
export const layerFiles = (layer: 'hand' | 'core' | 'tail'): string[] =>
  existsSync(join(RECORDS, layer))
    ? readdirSync(join(RECORDS, layer)).filter((f) => f.endsWith('.jsonl')).sort().map((f) => `${layer}/${f}`)
    : [];

export const readLayer = (layer: 'hand' | 'core' | 'tail'): Written[] =>
  layerFiles(layer).flatMap((file) => readLines<EntityRecord>(file).map(({ line, value }) => ({ file, line, record: value })));
