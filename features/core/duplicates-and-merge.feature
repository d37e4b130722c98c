@core @writes
Feature: Duplicates and merging
  The same person is entered twice. The CRM finds out, and makes one record of two without losing an address, a note or a
  company. When this breaks, what people knew of a customer is gone.

  Rule: Records that look alike are found

    @needs-duplicates
    Scenario Outline: The duplicates of <person> are found over <protocol>
      Given the workspace has these people:
        | name    | e-mail              |
        | Ada     | ada@one.example     |
        | Charles | charles@one.example |
      And the workspace has another Ada
      When the duplicates of <person> are asked for over <protocol>
      Then <duplicates> is found

      Examples:
        | person  | duplicates      | protocol |
        | Ada     | the other Ada   | REST     |
        | Ada     | the other Ada   | GraphQL  |
        | Charles | nobody          | REST     |
        | Charles | nobody          | GraphQL  |

    @needs-duplicates
    Scenario Outline: Somebody with Ada's e-mail address is looked for before being entered, over <protocol>
      Given the workspace has these people:
        | name    | e-mail              |
        | Ada     | ada@one.example     |
        | Charles | charles@one.example |
      When the duplicates of somebody new with Ada's e-mail address are asked for over <protocol>
      Then Ada is found

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A merged record has the values of the one that comes first, and fills its gaps from the other

    @needs-merging
    Scenario Outline: Two records of Ada become one over <protocol>
      Given these people:
        | name     | job title  | e-mail            |
        | Ada      |            | ada@one.example   |
        | Ada King | Programmer | ada@two.example   |
      When Ada and Ada King are merged over <protocol>
      Then Ada has the job title "Programmer" and both e-mail addresses, her own first
      And Ada King is gone for good

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What belonged to the other belongs to the merged one

    @needs-merging
    Scenario Outline: The opportunities of both are Ada's, over <protocol>
      Given these people:
        | name     |
        | Ada      |
        | Ada King |
      And these opportunities:
        | name   | contact  |
        | Engine | Ada      |
        | Loom   | Ada King |
      When Ada and Ada King are merged over <protocol>
      Then Ada is the contact of Engine and of Loom

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A trial changes nothing

    @needs-merging
    Scenario Outline: A merge is tried over <protocol>
      Given the workspace has these people:
        | name     | job title  |
        | Ada      |            |
        | Ada King | Programmer |
      When merging Ada and Ada King is tried over <protocol>
      Then the answer shows the job title "Programmer"
      And Ada is as it was
      And Ada King is as it was

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A merge that makes no sense is refused

    @needs-merging
    Scenario Outline: Merging <what> over <protocol>
      Given the workspace has these people:
        | name     | job title  |
        | Ada      |            |
        | Ada King | Programmer |
      When <what> is merged over <protocol>
      Then the request is refused as wrong
      And Ada is as it was

      Examples:
        | what                        | protocol |
        | Ada alone                   | REST     |
        | Ada alone                   | GraphQL  |
        | Ada with ten others         | REST     |
        | Ada with somebody who is not | GraphQL |
