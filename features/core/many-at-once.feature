@core @writes
Feature: Many at once
  Imports and bulk actions work on many records in one request. Either all of it happens or nothing, in the order that was sent,
  and what was not meant stays as it is.

  Rule: A batch is taken whole or not at all

    Scenario Outline: Three people at once over <protocol>
      When these people are added at once over <protocol>:
        | name    | job title  |
        | Ada     | Programmer |
        | Charles | Engineer   |
        | Joan    | Analyst    |
      Then the answer names Ada, Charles, Joan

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Two good people and a wrong one at once over <protocol>
      When these people, the last with a job title that is no text, are added at once over <protocol>:
        | name    | job title  |
        | Ada     | Programmer |
        | Charles | Engineer   |
        | Joan    | Analyst    |
      Then the request is refused as wrong
      And none of the people is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A batch has a size

    Scenario Outline: More people than a batch takes, over <protocol>
      When 201 people are added at once over <protocol>
      Then the request is refused as wrong
      And none of the people is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: An action on many touches what it names and nothing else

    Scenario Outline: Every company in London is <action> over <protocol>
      Given these companies:
        | name       | city   | postcode |
        | Analytical | London | EC1      |
        | Bletchley  | London | MK3      |
        | Colossus   | Oxford | OX1      |
      When every company where city is London is <action> over <protocol>
      Then the answer names Analytical, Bletchley
      And these are <after>: Analytical, Bletchley
      And Colossus is as it was

      Examples:
        | action         | after               | protocol |
        | moved to Paris | moved to Paris      | REST     |
        | moved to Paris | moved to Paris      | GraphQL  |
        | deleted        | to be restored      | REST     |
        | deleted        | to be restored      | GraphQL  |
        | destroyed      | gone for good       | REST     |
        | destroyed      | gone for good       | GraphQL  |

    Scenario Outline: Every deleted company of London is restored over <protocol>
      Given these companies:
        | name       | city   |
        | Analytical | London |
        | Colossus   | Oxford |
      And both companies are deleted
      When every company where city is London is restored over <protocol>
      Then the answer names Analytical
      And these are there again: Analytical
      And Colossus is still deleted

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A condition that nobody meets touches nobody

    Scenario Outline: No company in Atlantis is <action> over <protocol>
      Given the workspace has these companies:
        | name       | city   |
        | Analytical | London |
      When every company where city is Atlantis is <action> over <protocol>
      Then the answer names nobody
      And Analytical is as it was

      Examples:
        | action         | protocol |
        | moved to Paris | REST     |
        | destroyed      | GraphQL  |
