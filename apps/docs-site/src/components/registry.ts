import type { ComponentType } from 'preact';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { SymbolSection, type SymbolSectionProps } from './symbol-section.tsx';
import type { Page } from '../model/page.ts';

/** The components a project may replace by its own, one by one. */
export interface SiteComponents {
  readonly Header: ComponentType<{ readonly page: Page }>;
  readonly Footer: ComponentType<{ readonly page: Page }>;
  readonly SymbolSection: ComponentType<SymbolSectionProps>;
}

/** The site's own components. */
export const defaultComponents: SiteComponents = { Header, Footer, SymbolSection };
