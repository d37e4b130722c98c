@metadata @writes @long
Feature: Every setting
  What an administrator arranges by hand an integration arranges by itself: views in all their parts, pages, webhooks, roles. Each is
  made, found, changed and removed in both protocols, and the workspace tells what it has.

  Rule: Every kind of setting lives its life in both protocols

    Scenario Outline: A <kind> lives its life over <protocol>
      When a <kind> of the settings goes through its whole life over <protocol>
      Then each time it was as it was given, and it is gone

      @needs-webhooks
      Examples:
        | kind    | protocol |
        | webhook | REST     |
        | webhook | GraphQL  |

      @needs-views
      Examples:
        | kind                | protocol |
        | view                | REST     |
        | view                | GraphQL  |
        | column              | REST     |
        | column              | GraphQL  |
        | condition           | REST     |
        | condition           | GraphQL  |
        | group of conditions | REST     |
        | group of conditions | GraphQL  |
        | order               | REST     |
        | order               | GraphQL  |
        | board column        | REST     |
        | board column        | GraphQL  |
        | page                | REST     |
        | page                | GraphQL  |
        | tab of a page       | REST     |
        | tab of a page       | GraphQL  |

  Rule: What is taken out of sight is not shown any more

    @needs-views
    Scenario Outline: A <kind> is taken out of sight
      When a <kind> is taken out of sight over GraphQL
      Then it is not listed any more

      Examples:
        | kind                |
        | view                |
        | column              |
        | condition           |
        | group of conditions |
        | order               |
        | board column        |

  Rule: A tab is empty until something is put on it

    @needs-views
    Scenario Outline: The widgets of a new tab over <protocol>
      When the widgets of a new tab are listed over <protocol>
      Then there are none

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A role keeps the rights that it was given

    @needs-roles
    Scenario: A role is made, renamed and given rights
      When a role is made, renamed, and allowed to read people without their job titles, to change none of their phone numbers, and to keep webhooks
      Then it is among the roles, with its new name and exactly these rights

  Rule: The workspace tells what it has

    Scenario: What there is in short
      When the workspace is asked what it has
      Then it tells its name, its objects, and how many records each of them has

    @needs-keys
    Scenario Outline: A key is found among the keys over <protocol>
      When the first of the workspace's keys is looked up over <protocol>
      Then it is told as in the list, without what opens the workspace

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    @needs-sign-in
    Scenario: Somebody whom nobody knows
      When a stranger asks whether somebody whom nobody knows has an account
      Then the answer is no, and nothing of the workspace is in it
