@core @every-object @long
Feature: Every object
  Each workspace has objects of its own beside the standard ones. Whatever its metadata lists is served in both protocols, with
  exactly the fields that the metadata tells and with every operation that the target publishes for it. What came of each
  operation of each object is told below the steps.

  Rule: What the metadata lists can be read

    Scenario Outline: Every object is listed over <protocol>
      When one record of every object is listed over <protocol>
      Then every list was given

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What people may fill in can be added, read, changed and removed

    @writes
    Scenario Outline: Every object lives its life over <protocol>
      When a record of every object that people fill in goes through its whole life over <protocol>
      Then every operation was answered well

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What the server fills in answers too, or says why not

    @writes
    Scenario Outline: Every object of the server's own is tried over <protocol>
      When a record of every object that the server fills in goes through its whole life over <protocol>
      Then every operation was answered well or refused as the caller's mistake

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A condition that nobody meets touches nobody

    @writes @destructive
    Scenario Outline: Members, dashboards and workflows are changed over <protocol> under a condition that none meets
      When members, dashboards and workflows are asked for and changed over <protocol> under a condition that none meets
      Then every operation was answered well or refused as the caller's mistake
      And none of them was found or changed

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What does not fit a field is refused, and the answer names the field

    @writes
    Scenario Outline: Every field of every object is given a wrong value over <protocol>
      When every field of every object is given a wrong value over <protocol>
      Then every wrong value was refused, naming its field
      And nothing of them was stored

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
