@auth @writes
Feature: A workspace is closed to every other one
  Many firms share one server. What one of them keeps can be read, changed, found or guessed by no other, on no surface. When
  this breaks, everything else does not matter any more.

  Background:
    Given the workspace has these people:
      | name | job title  | e-mail          |
      | Ada  | Programmer | ada@one.example |

  Rule: Another workspace's key finds nothing

    Scenario Outline: Another workspace's key <asks> over <protocol>
      When another workspace's key <asks> over <protocol>
      Then it finds nothing of Ada

      Examples:
        | asks                        | protocol |
        | reads Ada by her number     | REST     |
        | reads Ada by her number     | GraphQL  |
        | lists people of Ada's name  | REST     |
        | lists people of Ada's name  | GraphQL  |

      @needs-groups
      Examples:
        | asks                        | protocol |
        | counts people of Ada's name | REST     |
        | counts people of Ada's name | GraphQL  |

      @needs-duplicates
      Examples:
        | asks                        | protocol |
        | looks for Ada's twins       | REST     |
        | looks for Ada's twins       | GraphQL  |

  Rule: Another workspace's key changes nothing

    Scenario Outline: Another workspace's key <does> over <protocol>
      When another workspace's key <does> over <protocol>
      Then Ada is as it was

      Examples:
        | does                         | protocol |
        | renames Ada                  | REST     |
        | renames Ada                  | GraphQL  |
        | deletes Ada                  | REST     |
        | deletes Ada                  | GraphQL  |
        | destroys Ada                 | REST     |
        | destroys Ada                 | GraphQL  |
        | renames people of Ada's name | REST     |
        | destroys people of Ada's name | GraphQL |
