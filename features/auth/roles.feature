@auth @writes @long
Feature: What a role may do
  An API key has one role. What the role does not allow is refused in both protocols, and nothing of it happens.

  Rule: A role that may only read changes nothing

    Scenario Outline: A key that may only read cannot <change> over <protocol>
      Given the workspace has a person
      When the restricted key tries to <change> over <protocol>
      Then the request is refused as forbidden
      And the person is as before

      Examples:
        | change            | protocol |
        | add a person      | REST     |
        | add a person      | GraphQL  |
        | rename it         | REST     |
        | rename it         | GraphQL  |
        | delete it         | REST     |
        | delete it         | GraphQL  |
        | destroy it        | REST     |
        | destroy it        | GraphQL  |
        | add many people   | REST     |
        | add many people   | GraphQL  |
        | rename many       | REST     |
        | rename many       | GraphQL  |
        | destroy many      | REST     |
        | destroy many      | GraphQL  |

    Scenario Outline: A key that may only read reads over <protocol>
      Given the workspace has a person
      When the restricted key reads it over <protocol>
      Then the request is answered well

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: A role that may not read an object is told nothing of it

    @needs-sign-in @needs-roles @needs-keys
    Scenario Outline: A key that may not read companies <asks> over <protocol>
      Given the workspace has these companies:
        | name       | city   |
        | Analytical | London |
      And a key of a role that may not read companies
      When that key <asks> over <protocol>
      Then the request is refused as forbidden

      Examples:
        | asks                            | protocol |
        | reads Analytical                | REST     |
        | reads Analytical                | GraphQL  |
        | lists the companies             | REST     |
        | lists the companies             | GraphQL  |

      @needs-groups
      Examples:
        | asks                            | protocol |
        | groups the companies by city    | REST     |
        | groups the companies by city    | GraphQL  |

      @needs-duplicates
      Examples:
        | asks                            | protocol |
        | looks for Analytical's twins    | REST     |
        | looks for Analytical's twins    | GraphQL  |

  Rule: A field that a role may not read is told in no way

    @needs-sign-in @needs-roles @needs-keys
    Scenario Outline: A key that may not read job titles <asks> over <protocol>
      Given the workspace has these people:
        | name | job title  |
        | Ada  | Programmer |
      And a key of a role that may not read job titles
      When that key <asks> over <protocol>
      Then Ada's job title is not told

      Examples:
        | asks                                   | protocol |
        | reads Ada                              | REST     |
        | reads Ada                              | GraphQL  |
        | lists the people by their job title    | REST     |
        | lists the people by their job title    | GraphQL  |
        | lists the people with Ada's job title  | REST     |
        | lists the people with Ada's job title  | GraphQL  |

  Rule: A field that a role may not change stays as it is

    @needs-sign-in @needs-roles @needs-keys
    Scenario Outline: A key that may not change job titles changes one over <protocol>
      Given the workspace has these people:
        | name | job title  |
        | Ada  | Programmer |
      And a key of a role that may not change job titles
      When that key changes Ada's job title over <protocol>
      Then the request is refused as forbidden
      And Ada is as it was

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: Settings are closed to a role that may not change them

    Scenario Outline: The restricted key cannot <change> over <protocol>
      When the restricted key tries to <change> in the settings over <protocol>
      Then the request is refused as forbidden

      Examples:
        | change                | protocol |
        | make an object        | REST     |
        | make an object        | GraphQL  |

      @needs-webhooks
      Examples:
        | change                | protocol |
        | make a webhook        | REST     |
        | make a webhook        | GraphQL  |

      @needs-keys
      Examples:
        | change                | protocol |
        | list the keys         | REST     |
        | list the keys         | GraphQL  |

      @needs-roles
      Examples:
        | change                | protocol |
        | list the roles        | GraphQL  |

  Rule: A key makes no keys

    @needs-keys
    Scenario Outline: The owner's key cannot make a key over <protocol>
      When the owner's key tries to make a key over <protocol>
      Then the request is refused as forbidden

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |

  Rule: What one key enters another key of the workspace sees

    Scenario Outline: The restricted key sees what the owner entered over <protocol>
      When a person is added over <protocol>
      Then the restricted key reads it as it was acknowledged, over <protocol>

      Examples:
        | protocol |
        | REST     |
        | GraphQL  |
