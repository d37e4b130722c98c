@core @writes
Feature: Values
  What a field may hold is told by the metadata. What fits is kept to the letter, what does not is refused with the field's
  name, and a refused request leaves nothing behind. When this breaks, an import looks complete and is not.

  Rule: What does not fit is refused, and nothing of it is stored

    Scenario Outline: <what> is refused over <protocol>
      When a <object> with <field> set to <value> is added over <protocol>
      Then the request is refused as wrong
      And nothing was stored

      Examples:
      | what                            | object      | field     | value                        | protocol |
      | A field that there is not       | person      | shoeSize  | 46                           | REST     |
      | A field that there is not       | person      | shoeSize  | 46                           | GraphQL  |
      | A number where a text belongs   | person      | jobTitle  | 7                            | REST     |
      | A number where a text belongs   | person      | jobTitle  | 7                            | GraphQL  |
      | A text where money belongs      | opportunity | amount    | "many"                       | REST     |
      | A text where money belongs      | opportunity | amount    | "many"                       | GraphQL  |
      | A stage that there is not       | opportunity | stage     | "DREAMT_OF"                  | REST     |
      | A stage that there is not       | opportunity | stage     | "DREAMT_OF"                  | GraphQL  |
      | A day that there is not         | opportunity | closeDate | "some day"                   | REST     |
      | A text where e-mails have parts | person      | emails    | "ada@example.org"            | REST     |
      | An e-mail address without an at | person      | emails    | {"primaryEmail": "a"}        | REST     |
      | An e-mail address without an at | person      | emails    | {"primaryEmail": "a"}        | GraphQL  |

  Rule: Text comes back as it was written

    Scenario Outline: <kind> over <protocol>
      When a person whose job title is <text> is added over <protocol>
      Then reading it over <other protocol> gives back what was entered

      Examples:
      | kind                   | text                                  | protocol | other protocol |
      | Ukrainian              | Керівниця відділу продажів            | REST     | GraphQL        |
      | Arabic, right to left  | مديرة المبيعات                        | GraphQL  | REST           |
      | Emoji                  | Head of 🚀 and 👩‍🔬                     | REST     | GraphQL        |
      | Markup                 | <b>Chief</b> & "Co" <script>x</script> | GraphQL  | REST           |
      | A database's own words | Robert'); DROP TABLE person; --       | REST     | GraphQL        |

  Rule: A value that must be unique is taken once

    Scenario Outline: Two people cannot have the same e-mail address, over <protocol>
      Given a person in the workspace
      When a person with the same e-mail address is added over <protocol>
      Then the request is refused as wrong

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |

  Rule: A batch is taken whole or not at all

    Scenario Outline: Three people at once over <protocol>
      When three people are added at once over <protocol>
      Then all three are there, in the order in which they were sent

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |

    Scenario Outline: Two good people and a wrong one at once over <protocol>
      When two good people and a wrong one are added at once over <protocol>
      Then the request is refused as wrong
      And none of them was stored

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |
