@core @writes
Feature: Adding or updating
  A synchronisation does not know what is there already. It sends what it has, and the CRM adds what is new and updates what it
  recognises, by its number or by what is unique about it. When this breaks, customers are there twice.

  Background:
    Given these people:
      | name | job title  | e-mail          |
      | Ada  | Programmer | ada@one.example |
      | Joan | Analyst    | joan@two.example |

  Rule: What is recognised is updated, and keeps what was not sent

    Scenario Outline: Ada is recognised by <what> over <protocol>
      When Ada's <what> is sent with the job title "Countess" to be added or updated over <protocol>
      Then there is one Ada, with the job title "Countess" and her e-mail address

      Examples:
        | what   | protocol |
        | number | REST     |
        | number | GraphQL  |
        | e-mail | REST     |
        | e-mail | GraphQL  |

  Rule: What is not recognised is added

    Scenario Outline: Mary is new, over <protocol>
      When these people are sent to be added or updated over <protocol>:
        | name | job title | e-mail          |
        | Ada  | Countess  | ada@one.example |
        | Mary | Author    | mary@six.example |
      Then there are these people:
        | name | job title |
        | Ada  | Countess  |
        | Joan | Analyst   |
        | Mary | Author    |

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What two records could be is refused

    Scenario Outline: Ada's number with Joan's e-mail address over <protocol>
      When Ada's number is sent with Joan's e-mail address to be added or updated over <protocol>
      Then the request is refused as wrong
      And there are these people:
        | name | job title  |
        | Ada  | Programmer |
        | Joan | Analyst    |

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What was deleted is brought back

    Scenario Outline: Ada was deleted and is sent again over <protocol>
      Given Ada is deleted
      When Ada's e-mail is sent with the job title "Countess" to be added or updated over <protocol>
      Then there is one Ada, with the job title "Countess" and her e-mail address

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A value that must be unique is taken once

    Scenario Outline: Two people cannot have the same e-mail address, over <protocol>
      When another person with Ada's e-mail address is added over <protocol>
      Then the request is refused as wrong
      And there are these people:
        | name | job title  |
        | Ada  | Programmer |
        | Joan | Analyst    |

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
