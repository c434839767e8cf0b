export { applyEdits } from './apply-edits.ts';
export { readCommentTemplates, type CommentLayout, type CommentTemplates } from './comment-templates.ts';
export type { PlanModuleEditsOptions, PlannedEdits } from './plan-module-edits.ts';
export { planModuleEdits } from './plan-module-edits.ts';
export type { CodeTokens, Proof } from './prove-edits.ts';
export { proveEdits } from './prove-edits.ts';
