// How cost grows with size: every eighth, fourth and second file of a corpus, and all of them.
import { prepareCorpus } from '../prepare-corpora.mjs';
import { linearFit } from '../statistics.mjs';
import { measureCold } from './cold.mjs';

/** Cost of each part of a corpus, and the line through it: seconds and megabytes by 1,000 lines. */
export function measureGrowth(corpus, { bench, runs }) {
  const parts = [8, 4, 2, 1].map((every) => {
    const project = prepareCorpus(corpus, { bench, every });
    const { parse, docwright } = measureCold([project], { runs, skip: ['checker', 'typedoc'] })[project.name];
    return { every, files: project.files, kloc: project.lines / 1000, parse, docwright };
  });
  const fit = (of) => linearFit(parts.map((part) => ({ x: part.kloc, y: of(part) })));
  return {
    name: corpus.name,
    parts,
    seconds: fit(({ docwright }) => docwright.seconds),
    megabytes: fit(({ docwright }) => docwright.megabytes),
  };
}
