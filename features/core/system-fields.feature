@core @writes
Feature: What the server keeps for itself
  Who entered a record and when, and who changed it last, is told by the server and by nobody else. Audits and synchronisations
  rest on it.

  Rule: A new record tells when and how it came

    Scenario Outline: Ada is new, over <protocol>
      When these people are added at once over <protocol>:
        | name |
        | Ada  |
      Then Ada was entered just now, through the API
      And Ada has a number and a place of her own

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A change is dated, and the entry stays as it was

    Scenario Outline: Ada is changed over <protocol>
      Given these people:
        | name |
        | Ada  |
      When Ada's job title is changed to Countess over <protocol>
      Then Ada's day of change is later than before
      And Ada's entry is as before

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: The number that a client gives is kept, and is never changed

    Scenario Outline: A person with a number of our own, over <protocol>
      When a person with a number of our own is added over <protocol>
      Then the person is found by that number over <protocol>

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Ada is to get another number, over <protocol>
      Given these people:
        | name |
        | Ada  |
      When Ada is to get another number over <protocol>
      Then Ada is found by her number over <protocol>

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What the server makes cannot be written

    Scenario Outline: The search index of a person is written over <protocol>
      When each of these wrong values is added to new people over <protocol>:
        | field        | value  |
        | searchVector | a text |
        | noteTargets  | a list |
      Then each is refused as wrong, naming its field
      And none of the people is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Records have a place that can be chosen

    Scenario Outline: Mary is put <place> over <protocol>
      Given these people:
        | name    |
        | Ada     |
        | Charles |
      When Mary is added over <protocol> in the <place> place
      Then Mary's place is <where> Ada's and Charles's

      Examples:
        | place | where  | protocol |
        | first | before | REST     |
        | last  | behind | GraphQL  |
