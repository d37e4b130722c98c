@core @writes
Feature: Values
  What a field may hold is told by the metadata. What fits is kept to the letter, what does not is refused with the field's
  name, and a refused request leaves nothing behind. When this breaks, an import looks complete and is not.

  Rule: What fits is kept to the letter

    Scenario Outline: Texts in many scripts, added over <protocol>
      When people with each of these values are added over <protocol>:
        | field     | entered                                  |
        | job title | Керівниця відділу продажів               |
        | job title | مديرة المبيعات                           |
        | job title | 営業部長                                  |
        | job title | Head of 🚀 and 👩‍🔬                      |
        | job title | e\u0301 is not é                         |
        | job title | <b>Chief</b> & "Co" <script>x</script>   |
        | job title | Robert'); DROP TABLE person; --          |
        | job title | {{7*7}} ${HOME} %s %00 \\0               |
        | job title | one\ntwo                                 |
        | job title | 10000 letters                            |
        | job title | a word between spaces                    |
        | job title | an empty text                            |
      Then reading each over <other protocol> gives back what was entered

      @smoke
      Examples: For a quick look
        | protocol | other protocol |
        | GraphQL  | REST           |

      Examples: The rest
        | protocol | other protocol |
        | REST     | GraphQL        |

    Scenario Outline: Names, addresses and numbers of people, added over <protocol>
      When people with each of these values are added over <protocol>:
        | field                | entered                              |
        | first name           | Augusta Ada                          |
        | e-mail               | ada.king+crm@sub.lovelace.example    |
        | further e-mails      | a@lovelace.example; b@lovelace.example |
        | LinkedIn page        | https://www.linkedin.com/in/ada      |
      Then reading each over <other protocol> gives back what was entered

      Examples:
        | protocol | other protocol |
        | REST     | GraphQL        |
        | GraphQL  | REST           |

    Scenario Outline: Money, places and websites of companies, added over <protocol>
      When companies with each of these values are added over <protocol>:
        | field     | entered                               |
        | revenue   | 0                                     |
        | revenue   | 0.000001                              |
        | revenue   | -12.345678                            |
        | revenue   | 9007199254.740991                     |
        | revenue   | nothing                               |
        | currency  | JPY                                   |
        | street    | 10 St James's Square                  |
        | postcode  | SW1Y 4LE                              |
        | country   | Côte d’Ivoire                         |
        | latitude  | -90                                   |
        | latitude  | 51.50735                              |
        | longitude | 179.999999                            |
        | website   | https://lovelace.example/a?b=c&d=e    |
      Then reading each over <other protocol> gives back what was entered

      @smoke
      Examples: For a quick look
        | protocol | other protocol |
        | REST     | GraphQL        |

      Examples: The rest
        | protocol | other protocol |
        | GraphQL  | REST           |

  Rule: What can be written in several ways is kept in one

    Scenario Outline: People's addresses are put in order over <protocol>
      When people with each of these values are added over <protocol>:
        | field         | entered                       | kept                         |
        | e-mail        | ADA@Lovelace.Example          | ada@lovelace.example         |
        | LinkedIn page | HTTPS://WWW.LinkedIn.com/In/Ada/ | https://www.linkedin.com/In/Ada |
        | phone         | +33612345678                  | 612345678                    |
      Then reading each over <protocol> gives back what is to be kept

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Days and times are kept in world time over <protocol>
      When opportunities with each of these values are added over <protocol>:
        | field       | entered                       | kept                     |
        | closing day | 2030-01-02T03:04:05.678Z      | 2030-01-02T03:04:05.678Z |
        | closing day | 2030-01-02T03:04:05+02:00     | 2030-01-02T01:04:05.000Z |
        | closing day | 2030-01-02T23:30:00-05:30     | 2030-01-03T05:00:00.000Z |
        | closing day | 2030-01-02                    | 2030-01-02T00:00:00.000Z |
        | closing day | 2028-02-29T00:00:00Z          | 2028-02-29T00:00:00.000Z |
        | closing day | 1899-12-31T23:59:59Z          | 1899-12-31T23:59:59.000Z |
        | closing day | 2030-01-02T03:04:05.678999Z   | 2030-01-02T03:04:05.678Z |
      Then reading each over <protocol> gives back what is to be kept

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A change of a part keeps the other parts

    Scenario Outline: Parts of an address and of money, changed over <protocol>
      Given these companies:
        | name       | street  | city   | revenue | currency |
        | Analytical | Main St | London | 40      | EUR      |
      When Analytical's <field> is changed to <value> over <protocol>
      Then over <other protocol> Analytical has:
        | field    | value      |
        | street   | Main St    |
        | city     | <city>     |
        | revenue  | <revenue>  |
        | currency | EUR        |

      Examples:
        | field   | value | city   | revenue | protocol | other protocol |
        | city    | Paris | Paris  | 40      | REST     | GraphQL        |
        | revenue | 50    | London | 50      | GraphQL  | REST           |

    Scenario Outline: Of Ada's addresses her <field> is changed over <protocol>
      Given these people:
        | name | e-mail              | further e-mails      |
        | Ada  | ada@one.example     | ada@two.example      |
      When Ada's <field> is changed to ada@six.example over <protocol>
      Then over <other protocol> Ada has:
        | field           | value            |
        | first name      | Ada              |
        | e-mail          | <e-mail>         |
        | further e-mails | <further e-mail> |

      Examples:
        | field           | e-mail          | further e-mail  | protocol | other protocol |
        | e-mail          | ada@six.example | ada@two.example | REST     | GraphQL        |
        | e-mail          | ada@six.example | ada@two.example | GraphQL  | REST           |
        | further e-mails | ada@one.example | ada@six.example | REST     | GraphQL        |
        | further e-mails | ada@one.example | ada@six.example | GraphQL  | REST           |

  Rule: A value can be taken away

    Scenario Outline: An opportunity loses its closing day over <protocol>
      Given these opportunities:
        | name   | closing day          | amount |
        | Engine | 2030-01-31T12:00:00Z | 40     |
      When Engine's closing day is changed to nothing over <protocol>
      Then over <other protocol> Engine has:
        | field       | value   |
        | closing day | nothing |
        | amount      | 40      |

      Examples:
        | protocol | other protocol |
        | REST     | GraphQL        |
        | GraphQL  | REST           |

  Rule: What does not fit is refused, and nothing of it is stored

    Scenario Outline: <object> with values that do not fit, over <protocol>
      When each of these wrong values is added to new <object> over <protocol>:
        | field           | value                      |
        | shoeSize        | a number                   |
        | <text>          | a number                   |
        | <composite>     | a text                     |
        | <day or e-mail> | <broken>                   |
      Then each is refused as wrong, naming its field
      And none of the <object> is there

      Examples:
        | object        | text     | composite | day or e-mail | broken                  | protocol |
        | people        | jobTitle | emails    | emails        | a broken e-mail address | REST     |
        | people        | jobTitle | emails    | emails        | a broken e-mail address | GraphQL  |
        | opportunities | name     | amount    | closeDate     | no day                  | REST     |
        | opportunities | name     | amount    | closeDate     | no day                  | GraphQL  |

    Scenario Outline: Options, money, phones and links that there are not, over <protocol>
      When each of these wrong values is added to new opportunities over <protocol>:
        | field  | value                        |
        | stage  | an option that there is not  |
        | stage  | an option in small letters   |
        | amount | money that is a text         |
      Then each is refused as wrong, naming its field
      And none of the opportunities is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: A phone and a link that are none, over <protocol>
      When each of these wrong values is added to new people over <protocol>:
        | field        | value              |
        | phones       | no phone number    |
        | linkedinLink | no link            |
      Then each is refused as wrong
      And none of the people is there

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
