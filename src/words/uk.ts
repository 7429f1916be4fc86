export { ENGLISH as UKRAINIAN } from './en.ts'
