@core @seed @writes
Feature: The life of a record
  People, companies, opportunities, notes and tasks are what a CRM is about. Whatever an integration enters, changes or
  removes, over REST or over GraphQL, everybody else finds so, in either protocol. When this breaks, sales teams work
  with data that is not there, or that is not theirs.

  Rule: A record is kept as it was given

    Scenario Outline: A new <object>, added over <protocol>, is read back over <other protocol>
      When a <object> is added over <protocol>
      Then reading it over <other protocol> gives back what was entered

      @smoke
      Examples: A person
        | object | protocol | other protocol |
        | person | GraphQL  | REST           |

      Examples: Everything else
        | object      | protocol | other protocol |
        | person      | REST     | GraphQL        |
        | company     | REST     | GraphQL        |
        | opportunity | GraphQL  | REST           |
        | note        | REST     | GraphQL        |
        | task        | GraphQL  | REST           |

  Rule: A change keeps its hands off everything else

    Scenario Outline: A <object> is renamed over <protocol>
      Given a <object> in the workspace
      When it gets another name over <protocol>
      Then reading it over <other protocol> shows the new name and the rest as before

      @smoke
      Examples: A person
        | object | protocol | other protocol |
        | person | REST     | GraphQL        |

      Examples: Everything else
        | object      | protocol | other protocol |
        | person      | GraphQL  | REST           |
        | company     | GraphQL  | REST           |
        | opportunity | REST     | GraphQL        |

  Rule: A deleted record is hidden and can be brought back

    Scenario Outline: A <object> is deleted over <protocol>, and restored
      Given a <object> in the workspace
      When it is deleted over <protocol>
      Then it is not found over <other protocol>
      And after restoring it over <protocol> it is found over <other protocol>

      @smoke
      Examples: A person
        | object | protocol | other protocol |
        | person | GraphQL  | REST           |

      Examples: Everything else
        | object      | protocol | other protocol |
        | person      | REST     | GraphQL        |
        | company     | REST     | GraphQL        |
        | opportunity | GraphQL  | REST           |

  Rule: A list tells what is there now

    Scenario Outline: A list of people that was read before Grace was added over <protocol>
      Given these people:
        | name |
        | Ada  |
      When the people are listed over <protocol>, Grace is added, and they are listed again
      Then Grace is in the second list only

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A destroyed record is gone for good

    Scenario Outline: A <object> is destroyed over <protocol>
      Given a <object> in the workspace
      When it is destroyed over <protocol>
      Then it is not found over <other protocol>
      And it cannot be restored over <protocol>

      @smoke
      Examples: A person
        | object | protocol | other protocol |
        | person | REST     | GraphQL        |

      Examples: Everything else
        | object      | protocol | other protocol |
        | person      | GraphQL  | REST           |
        | company     | GraphQL  | REST           |
        | opportunity | REST     | GraphQL        |
