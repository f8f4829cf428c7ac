// The action.yml at the root of the release tree. GitHub's Marketplace lists a repository only when there is one; as no
// action of the collection is the natural default, it says which ones there are and fails. It does nothing else.

/** Text of the root action.yml. `names`: folders of the actions, which hold only lower-case letters, digits and `-`. */
export function frontDoor(names: readonly string[]): string {
  const choices = names.map((name) => `<owner>/ci-actions/${name}@v1`).join(', ');
  return `name: CI actions
description: A collection of actions. Use one of them by its folder, for example ci-actions/${names[0]}@v1.
author: ci-actions
branding:
  icon: check-circle
  color: blue
runs:
  using: composite
  steps:
    - name: Say which action to use
      shell: bash
      run: |
        echo '::error title=ci-actions: no-default-action::This is a collection and has no default action. Name the one you want: ${choices}.'
        exit 1
`;
}
