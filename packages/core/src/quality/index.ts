export { formatQuality, qualityCodes, titleOfQuality } from './codes.ts';
export { learnStyle } from './learn-style.ts';
export { aspects, type Aspect, type Quality, type QualityFinding, type QualityStyle } from './quality.ts';
export { countStyle, qualityStyle, styleOfCounts, type QualitySettings, type StyleCounts } from './quality-style.ts';
export { scoreDoc, scoresOf } from './score-doc.ts';
