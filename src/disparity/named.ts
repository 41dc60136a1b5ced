export interface NamedField {
  readonly field: string;
  readonly title: string;
}

export interface NamedValue {
  readonly value: string;
  readonly label: string;
}
