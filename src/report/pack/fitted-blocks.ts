import type { Block, HeadingLevel } from '../../format/document.js';

/**
 * Blocks of a page of their own made part of another, below a heading of level 3: headings set deeper
 * in their order, ids told apart by a prefix, a contents of their own and glossaries left out.
 */
export function fittedBlocks(blocks: readonly Block[], prefix: string): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const ranks = [...new Set(levels)].toSorted();
  let above = 3;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'contents' || block.kind === 'glossary') return [];
    if (block.kind !== 'heading') return [block];
    // No level is skipped, whichever comes first.
    const level: HeadingLevel = above === 3 || ranks.indexOf(block.level) === 0 ? 4 : 5;
    above = level;
    return [{ ...block, level, id: `${prefix}-${block.id}` }];
  });
}
