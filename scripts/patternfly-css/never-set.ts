/**
 * Classes that PatternFly's code has for what its components can do besides, and that this app never sets. A page test that
 * sets one of them fails: then it has to go from here.
 */
const elements = `
  c-alert-group__overflow-button c-avatar c-breadcrumb__dropdown c-button--hamburger-icon
  c-button--hamburger-icon--arrow c-button--hamburger-icon--bottom c-button--hamburger-icon--middle
  c-button--hamburger-icon--top c-button__count c-button__icon-favorite c-button__icon-favorited c-card__subtitle
  c-check__body c-check__label-required c-content--a c-content--blockquote c-content--dd c-content--dl c-content--dt
  c-content--h3 c-content--h4 c-content--h5 c-content--h6 c-content--hr c-content--li c-content--ol c-content--p
  c-content--pre c-content--small c-content--table c-content--ul c-description-list__term-icon c-form__actions
  c-form__field-group c-form__field-group-body c-form__field-group-header c-form__field-group-header-actions
  c-form__field-group-header-description c-form__field-group-header-main c-form__field-group-header-title
  c-form__field-group-header-title-text c-form__field-group-toggle c-form__field-group-toggle-button
  c-form__field-group-toggle-icon c-form__group-label-help c-form__group-label-info c-form__group-label-main
  c-form__section c-form__section-title c-icon__progress c-inline-edit c-inline-edit__action c-inline-edit__group
  c-inline-edit__input c-inline-edit__value c-input-group__text c-label-group__textarea c-list__item
  c-list__item-icon c-menu-toggle__count c-menu-toggle__status-icon c-menu__breadcrumb c-menu__footer
  c-menu__item-action c-menu__item-external-icon c-menu__item-icon c-menu__item-toggle-icon c-menu__search
  c-modal-box__header-main c-page__main-breadcrumb c-page__main-subnav c-page__main-tabs c-page__main-wizard c-panel
  c-panel__footer c-panel__header c-panel__main c-panel__main-body c-popover__footer c-popover__header
  c-popover__title c-popover__title-icon c-popover__title-text c-progress__helper-text c-progress__status-icon
  c-radio__body c-scroll-inner-wrapper c-scroll-outer-wrapper c-switch__toggle-icon c-tab-content c-table__action
  c-table__caption c-table__cell-empty c-table__check c-table__column-help c-table__column-help-action
  c-table__compound-expansion-toggle c-table__control-row c-table__draggable c-table__expandable-row
  c-table__expandable-row-content c-table__favorite c-table__inline-edit-action c-table__sticky-cell c-table__subhead
  c-table__toggle c-table__toggle-icon c-table__tree-view-details-toggle c-table__tree-view-icon
  c-table__tree-view-main c-table__tree-view-text c-tabs__add c-tabs__item-action c-tabs__item-action-icon
  c-tabs__link-toggle-icon c-tabs__scroll-button c-tabs__toggle c-tabs__toggle-icon c-text-input-group__group
  m-dir-rtl m-mirror-inline-rtl
`;

const modifiers = `
  2xl action-group action-group-inline action-group-plain add align-center align-items-baseline align-items-start
  align-self-baseline align-self-start animate-expand attention auto-column-widths auto-fit avatar
  border-left border-right border-row break-word center circle clickable clicked collapse column current-path custom
  display-lg docked drilldown drilled-in editable editable-active editorial enable-editable end-range expand
  expand-bottom expand-top favorite favorited fill-columns filter-group first-cell-offset-reset fit-content fixed
  fluid flyout footer form full-height full-width grid grid-2xl grid-lg grid-xl hamburger hint icon-group icon-lg
  in-range inactive indented indeterminate inline-editable inline-grid inline-start inside label-group limit-width
  load nav nested-column-header no-animate-expand no-background no-border no-border-bottom no-border-rows no-fill
  no-inset no-padding-top orangered outside overflow-container overflow-scroll padding page-insets pill purple raised
  read red resize-observer reverse scrollable-auto-height search-action search-expand search-expandable search-input
  selectable settings shadow-bottom shadow-top square stack start-range stateful static sticky sticky-base
  sticky-bottom-base sticky-bottom-stuck sticky-header-base sticky-header-stuck sticky-stuck sticky-top-base
  sticky-top-stuck striped striped-even text-align-left text-expanded toggle-group tree-view truncate typeahead
  vertical visited
`;

/** The same for modifiers that the app does set, but not on these: classes, each with modifiers that it never has. */
const together = `
c-alert-group__item: offstage-top
c-badge: disabled
c-button: unread warning
c-empty-state: info lg success warning xl xs
c-form: horizontal horizontal-on-sm
c-form-control: success warning
c-form__group-label: info
c-icon: 3xl lg md sm xl
c-icon__content: 3xl lg md sm xl
c-input-group__item: box disabled plain
c-label: disabled
c-menu-toggle: danger placeholder primary secondary success warning
c-menu__list-item: loading
c-page__main-section: secondary
c-table__td: action
c-tabs: box fill overflow scrollable secondary
c-tabs__item: action disabled
c-text-input-group: disabled error plain success warning
c-text-input-group__icon: status
c-toggle-group: fill
c-toolbar: primary secondary
`;

const words = (text: string) => text.trim().split(/\s+/);

export const neverSet: ReadonlySet<string> = new Set([
  ...words(elements).map((name) => `pf-v6-${name}`),
  ...words(modifiers).map((name) => `pf-m-${name}`),
]);

/** Modifiers that an element of a class never has, by that class. */
export const neverTogether: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  together
    .trim()
    .split('\n')
    .map((line) => {
      const [element = '', list = ''] = line.split(':');
      return [`pf-v6-${element.trim()}`, new Set(words(list).map((name) => `pf-m-${name}`))];
    }),
);
