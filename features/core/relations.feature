@core @seed @writes
Feature: Relations
  A CRM is worth what it connects: people to the company they work for, opportunities to whom they are talked over with,
  notes and tasks to whatever they are about. Both ends of a relation tell the same, in both protocols.

  Rule: Both ends of a relation agree

    Scenario Outline: <description>, told over <protocol>
      Given a <one end> in the workspace
      When a <other end> with it as <relation> is added over <protocol>
      Then the <other end> leads to the <one end> over <protocol>
      And the <one end> counts the <other end> among its <list> over <protocol>

      Examples:
      | description                         | one end | other end   | relation       | list                          | protocol |
      | A person works for a company        | company | person      | company        | people                        | REST     |
      | A person works for a company        | company | person      | company        | people                        | GraphQL  |
      | An opportunity belongs to a company | company | opportunity | company        | opportunities                 | REST     |
      | An opportunity belongs to a company | company | opportunity | company        | opportunities                 | GraphQL  |
      | An opportunity has a contact        | person  | opportunity | pointOfContact | pointOfContactForOpportunities | REST    |
      | An opportunity has a contact        | person  | opportunity | pointOfContact | pointOfContactForOpportunities | GraphQL |
      | A note is about something           | note    | noteTarget  | note           | noteTargets                   | REST     |
      | A note is about something           | note    | noteTarget  | note           | noteTargets                   | GraphQL  |
      | A note is about a person            | person  | noteTarget  | targetPerson   | noteTargets                   | REST     |
      | A note is about a person            | person  | noteTarget  | targetPerson   | noteTargets                   | GraphQL  |
      | A task is about a company           | company | taskTarget  | targetCompany  | taskTargets                   | REST     |
      | A task is about a company           | company | taskTarget  | targetCompany  | taskTargets                   | GraphQL  |

  Rule: A relation leads to a record or to nothing

    Scenario Outline: A person cannot work for a company that does not exist, over <protocol>
      When a person who works for a company that does not exist is added over <protocol>
      Then the request is refused as wrong
      And nothing was stored

      Examples:
      | protocol |
      | REST     |
      | GraphQL  |
