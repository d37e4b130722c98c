@core @writes
Feature: Both protocols tell the same
  An integration chooses REST or GraphQL by taste. Whichever it takes, it finds the same records, the same order, the same
  figures and the same refusals. What differs by design is written down in the guide: arrays and connections, figures as text
  and as numbers, the size of a page that nobody asked for.

  Rule: A record is the same in both protocols

    Scenario Outline: A <object> in both protocols
      Given the workspace has a <object>
      When it is read over both protocols, with what it is related to
      Then both tell the same record

      Examples:
        | object      |
        | person      |
        | company     |
        | opportunity |
        | note        |
        | task        |

  Rule: Every object's list is the same in both protocols

    @every-object
    Scenario: The first records of every object
      When the first 2 records of every object are listed over both protocols
      Then both tell the same records of every object

  Rule: Conditions, orders, pages and figures agree

    Scenario Outline: Companies by <question>
      Given the workspace has these companies:
        | name       | revenue  | city   |
        | Analytical | 40000000 | London |
        | Bletchley  | 90000000 | London |
        | Colossus   | 15000000 | Oxford |
        | Difference |          |        |
      When both protocols are asked for the companies by <question>
      Then both give the same answer

      Examples:
        | question                                |
        | a condition, city is London             |
        | an order, revenue, last first, unknown last |
        | the second page of 2                    |

      @needs-groups
      Examples:
        | question                                |
        | city, their number and revenue          |

  Rule: A mistake is a mistake in both protocols

    Scenario Outline: <mistake> in both protocols
      When <mistake> is asked of both protocols
      Then both refuse for the same reason

      Examples:
        | mistake                            |
        | a person who is not there          |
        | a person with a broken number      |
        | a company with a shoe size         |
        | a job title that is a number       |
        | a stage that there is not          |
