@core @seed @writes
Feature: Relations
  A CRM is worth what it connects: people to the company they work for, opportunities to whom they are talked over with,
  notes and tasks to whatever they are about. Both ends of a relation tell the same, in both protocols.

  Rule: Both ends of a relation agree

    Scenario Outline: <description>, told over <protocol>
      Given the workspace has a <one end>
      When a <other end> with it as <relation> is added over <protocol>
      Then the <other end> leads to the <one end> over <protocol>
      And the <one end> counts the <other end> among its <list> over <protocol>

      Examples:
        | description                         | one end | other end   | relation       | list                          | protocol |
        | A person works for a company        | company | person      | company        | people                        | REST     |
        | A person works for a company        | company | person      | company        | people                        | GraphQL  |
        | An opportunity belongs to a company | company | opportunity | company        | opportunities                 | REST     |
        | An opportunity has a contact        | person  | opportunity | pointOfContact | pointOfContactForOpportunities | GraphQL |
        | A note is about a person            | person  | noteTarget  | targetPerson   | noteTargets                   | GraphQL  |
        | A task is about a company           | company | taskTarget  | targetCompany  | taskTargets                   | REST     |

    Scenario Outline: A company has all who work for it, over <protocol>
      Given the workspace has these companies:
        | name       |
        | Analytical |
      And the workspace has these people:
        | name  | company    |
        | Ada   | Analytical |
        | Grace | nothing    |
        | Mary  | Analytical |
      Then over <protocol> Analytical has Ada, Mary among its people

      @smoke
      Examples: For a quick look
        | protocol |
        | REST     |

      Examples: The rest
        | protocol |
        | GraphQL  |

  Rule: A relation can be changed and ended

    Scenario Outline: Ada changes her company over <protocol>
      Given the workspace has these companies:
        | name       |
        | Analytical |
        | Bletchley  |
      And these people:
        | name | company    |
        | Ada  | Analytical |
      When Ada's company is changed to <company> over <protocol>
      Then over <other protocol> Ada has:
        | field   | value     |
        | company | <company> |

      Examples:
        | company   | protocol | other protocol |
        | Bletchley | REST     | GraphQL        |
        | nothing   | GraphQL  | REST           |

    Scenario Outline: Ada is connected to the company with a website, over <protocol>
      Given these companies:
        | name       | website                    |
        | Analytical | https://analytical.example |
      And these people:
        | name |
        | Ada  |
      When Ada is connected over <protocol> to the company whose website is Analytical's
      Then over <protocol> Ada has:
        | field   | value      |
        | company | Analytical |

      Examples:
        | protocol |
        | REST     |

  Rule: A relation leads to a record or to nothing

    Scenario Outline: A person cannot work for a company that does not exist, over <protocol>
      When a person who works for a company that does not exist is added over <protocol>
      Then the request is refused as wrong
      And nothing was stored

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

    Scenario Outline: Ada's company is <action> over <protocol>
      Given these companies:
        | name       |
        | Analytical |
      And these people:
        | name | company    |
        | Ada  | Analytical |
      When Analytical is <action> over <protocol>
      Then over <protocol> Ada has:
        | field   | value   |
        | company | nothing |

      Examples:
        | action    | protocol |
        | destroyed | REST     |
        | destroyed | GraphQL  |

  Rule: Related records come along only when they are asked for

    # The workspace of "A company has all who work for it", so that it is made once.
    Scenario Outline: Ada with and without her company, over <protocol>
      Given the workspace has these companies:
        | name       |
        | Analytical |
      And the workspace has these people:
        | name  | company    |
        | Ada   | Analytical |
        | Grace | nothing    |
        | Mary  | Analytical |
      When Ada is read over <protocol> without and with what she is related to
      Then her company came along the second time only

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
