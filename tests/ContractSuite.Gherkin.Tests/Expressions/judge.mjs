// Asks the cucumber-expressions project itself: reads [[expression, text], …] and writes, for each, the arguments, null or "error".
import { CucumberExpression, ParameterTypeRegistry } from '@cucumber/cucumber-expressions'
import { readFileSync } from 'node:fs'

const registry = new ParameterTypeRegistry()
const numeric = ['int', 'byte', 'short', 'long', 'biginteger', 'float', 'double', 'bigdecimal']
const judged = JSON.parse(readFileSync(0, 'utf8')).map(([expression, text]) => {
  try {
    const found = new CucumberExpression(expression, registry).match(text)
    return found && found.map((argument) =>
      numeric.includes(argument.getParameterType().name) ? argument.group.value : String(argument.getValue(null)))
  } catch {
    return 'error'
  }
})
process.stdout.write(JSON.stringify(judged))
