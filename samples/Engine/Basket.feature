Feature: Basket
  A basket knows what is left in it.

  Rule: What is eaten is gone

    Scenario Outline: <eaten> of <start> cukes are eaten
      Given <start> cukes in the basket
      When <eaten> of them are eaten
      Then there are <left> left

      Examples:
        | start | eaten | left |
        | 12    | 5     | 7    |
        | 5     | 5     | 0    |
