export { ENGLISH as ARABIC } from './en.ts'
