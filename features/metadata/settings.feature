@metadata @writes
Feature: Views and webhooks
  How people look at records, and who is told of changes, is kept in the workspace and is made, read, changed and removed over
  both protocols alike.

  Rule: Views and webhooks are the same over both protocols

    Scenario Outline: A <kind> is made over <protocol>, and read over <other protocol>
      When a <kind> is made over <protocol>
      Then over <other protocol> it is among the <kind>s, as it was given

      @needs-webhooks
      Examples:
        | kind    | protocol | other protocol |
        | webhook | REST     | GraphQL        |
        | webhook | GraphQL  | REST           |

      @needs-views
      Examples:
        | kind    | protocol | other protocol |
        | view    | REST     | GraphQL        |
        | view    | GraphQL  | REST           |

    Scenario Outline: A <kind> is changed over <protocol>
      Given a <kind> in the settings
      When it gets another word over <protocol>
      Then over <other protocol> it is among the <kind>s, as it was given

      @needs-webhooks
      Examples:
        | kind    | protocol | other protocol |
        | webhook | REST     | GraphQL        |
        | webhook | GraphQL  | REST           |

      @needs-views
      Examples:
        | kind    | protocol | other protocol |
        | view    | REST     | GraphQL        |
        | view    | GraphQL  | REST           |

    Scenario Outline: A <kind> is removed over <protocol>
      Given a <kind> in the settings
      When it is removed over <protocol>
      Then over <other protocol> it is not among the <kind>s any more

      @needs-webhooks
      Examples:
        | kind    | protocol | other protocol |
        | webhook | REST     | GraphQL        |
        | webhook | GraphQL  | REST           |

      @needs-views
      Examples:
        | kind    | protocol | other protocol |
        | view    | REST     | GraphQL        |
        | view    | GraphQL  | REST           |

  Rule: A view has columns, conditions and orders

    @needs-views
    Scenario Outline: A <part> of a view is made over <protocol>
      Given a view in the settings
      When a <part> of it is made over <protocol>
      Then over <other protocol> it is among the <part>s of the view, as it was given

      Examples:
        | part      | protocol | other protocol |
        | column    | REST     | GraphQL        |
        | column    | GraphQL  | REST           |
        | condition | REST     | GraphQL        |
        | condition | GraphQL  | REST           |
        | order     | REST     | GraphQL        |
        | order     | GraphQL  | REST           |

  Rule: A webhook goes to an address of the web

    @needs-webhooks
    Scenario Outline: A webhook to <address> over <protocol>
      When a webhook to <address> is made over <protocol>
      Then the request is refused as wrong

      Examples:
        | address                 | protocol |
        | ftp://example.org/hook  | REST     |
        | ftp://example.org/hook  | GraphQL  |
        | nowhere                 | REST     |
        | nowhere                 | GraphQL  |
