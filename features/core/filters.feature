@core @writes
Feature: Conditions
  People look for the few records that matter, and integrations act on what a condition lets through. It lets through what
  meets it and nothing else, in both protocols. When this breaks, a mail goes to customers that nobody meant.

  Rule: A condition lets through what meets it and nothing else

    Scenario Outline: Companies by their text, money and days, over <protocol>
      Given the workspace has these companies:
        | name       | revenue    | city   | postcode | website                |
        | Analytical | 40000000   | London | EC1      | https://one.example    |
        | Bletchley  | 9000000000 | London | MK3      |                        |
        | Colossus   | 15000000   | Oxford |          | https://three.example  |
        | Difference |            | Oxford | OX1      |                        |
        | Enigma     | 40000000   | Berlin |          | https://five.example   |
      When the companies are asked for over <protocol> by each of these conditions:
        | condition                              | finds                           |
        | city is London                         | Analytical, Bletchley           |
        | city is not London                     | Colossus, Difference, Enigma    |
        | city is one of London, Berlin          | Analytical, Bletchley, Enigma   |
        | city is at most Berlin                 | Enigma                          |
        | city begins with Lon                   | Analytical, Bletchley           |
        | city begins with ondon                 | nobody                          |
        | city ends with ford                    | Colossus, Difference            |
        | city is like %er%                      | Enigma                          |
        | city is like %ER%                      | nobody                          |
        | city is, in any case, like %ER%        | Enigma                          |
        | postcode is not known                  | Colossus, Enigma                |
        | postcode is known                      | Analytical, Bletchley, Difference |
        | revenue is 40000000                    | Analytical, Enigma              |
        | revenue is not 40000000                | Bletchley, Colossus             |
        | revenue is more than 40000000          | Bletchley                       |
        | revenue is less than 40000000          | Colossus                        |
        | revenue is at most 40000000            | Analytical, Colossus, Enigma    |
        | revenue is at least 40000000           | Analytical, Bletchley, Enigma   |
        | revenue is one of 15000000, 9000000000 | Bletchley, Colossus             |
        | revenue is not known                   | Difference                      |
        | website is https://one.example         | Analytical                      |
        | day of entry is after 2020-01-01       | Analytical, Bletchley, Colossus, Difference, Enigma |
        | day of entry is before 2020-01-01      | nobody                          |
        | way of entry is one of api, manual     | Analytical, Bletchley, Colossus, Difference, Enigma |
        | way of entry is import                 | nobody                          |
        | number is one of Analytical, Enigma    | Analytical, Enigma              |
      Then each condition finds exactly what it should

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: People by their addresses and their companies, over <protocol>
      Given the workspace has these companies:
        | name       | city   |
        | Analytical | London |
        | Bletchley  | Milton |
      And the workspace has these people:
        | name    | job title      | e-mail              | company    |
        | Ada     | Programmer     | ada@one.example     | Analytical |
        | Charles | Engineer       | charles@one.example | Analytical |
        | Joan    | Cryptanalyst   | joan@two.example    | Bletchley  |
        | Mary    |                |                     |            |
      When the people are asked for over <protocol> by each of these conditions:
        | condition                            | finds             |
        | job title is not known               | Mary              |
        | e-mail is ada@one.example            | Ada               |
        | e-mail ends with one.example         | Ada, Charles      |
        | first name is one of Ada, Mary       | Ada, Mary         |
        | company is Analytical                | Ada, Charles      |
        | company is one of Analytical, Bletchley | Ada, Charles, Joan |
        | company is not known                 | Mary              |
        | company's city is Milton             | Joan              |
      Then each condition finds exactly what it should

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Opportunities by their stage and their closing day, over <protocol>
      Given the workspace has these opportunities:
        | name   | stage     | closing day          |
        | Engine | new       | 2030-01-31T12:00:00Z |
        | Loom   | meeting   | 2030-02-28T12:00:00Z |
        | Mill   | customer  |                      |
      When the opportunities are asked for over <protocol> by each of these conditions:
        | condition                                 | finds        |
        | closing day is after 2030-01-31T12:00:00Z | Loom         |
        | stage is new                              | Engine       |
        | stage is not new                          | Loom, Mill   |
        | stage is one of new, customer             | Engine, Mill |
        | stage is known                            | Engine, Loom, Mill |
        | stage is not known                        | nobody       |
        | closing day is 2030-01-31T12:00:00Z       | Engine       |
        | closing day is 2030-01-31T13:00:00+01:00  | Engine       |
        | closing day is at least 2030-01-31        | Engine, Loom |
        | closing day is at least 2030-02-28T12:00:00Z | Loom      |
        | closing day is before 2030-02-28          | Engine       |
        | closing day is not known                  | Mill         |
      Then each condition finds exactly what it should

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Conditions are joined by and, or and not

    Scenario Outline: Joined conditions over <protocol>
      Given the workspace has these companies:
        | name       | revenue  | city   |
        | Analytical | 40000000 | London |
        | Bletchley  | 90000000 | London |
        | Colossus   | 15000000 | Oxford |
        | Difference |          | Oxford |
      When the companies are asked for over <protocol> by each of these conditions:
        | condition                                                       | finds                |
        | city is London and revenue is more than 50000000                | Bletchley            |
        | city is Oxford or revenue is 40000000                           | Analytical, Colossus, Difference |
        | not (city is London)                                            | Colossus, Difference |
        | not (revenue is 15000000) and revenue is known                  | Analytical, Bletchley |
        | not (city is London or revenue is known)                        | Difference           |
        | (city is London or city is Oxford) and revenue is less than 20000000 | Colossus        |
      Then each condition finds exactly what it should

      @smoke
      Examples: For a quick look
        | protocol |
        | GraphQL  |

      Examples: The rest
        | protocol |
        | REST     |

  Rule: Signs in a value are part of the value

    Scenario Outline: Cities with signs in their names, over <protocol>
      Given the workspace has these companies:
        | name  | city                  |
        | One   | Frankfurt (Oder)      |
        | Two   | Washington, D. C.     |
        | Three | Zürich: Kreis 4 & 5   |
        | Four  | 100% [sic] + more     |
        | Five  | 東京                    |
      When the companies are asked for over <protocol> by each of these conditions:
        | condition                    | finds |
        | city is Frankfurt (Oder)     | One   |
        | city is Washington, D. C.    | Two   |
        | city is Zürich: Kreis 4 & 5  | Three |
        | city is 100% [sic] + more    | Four  |
        | city is 東京                   | Five  |
      Then each condition finds exactly what it should

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A condition that a field cannot answer is refused

    Scenario Outline: Companies by conditions that make no sense, over <protocol>
      When the companies are asked for over <protocol> by each of these conditions:
        | condition                 |
        | revenue begins with 4     |
        | city holds any of London  |
        | shoe size is 46           |
        | address is London         |
        | people is Ada             |
      Then each condition is refused as wrong
      And each refusal names the field

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
