/** The bridge from the store to React: the only file of this room that knows it. */
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Choice } from './choice.ts'
import type { Loaded } from './loaded.ts'
import type { Sight } from './sight.ts'
import { loadedOf, type AppState, type AppStore } from './store.ts'

export const StoreContext = createContext<AppStore | null>(null)

/** The store itself, for handlers that read the state at the time of an input. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext)
  if (store === null) throw new Error('No store: render views inside <StoreContext value={store}>.')
  return store
}

/** Any part of the state; the component renders again when the part changes by identity. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(useAppStore(), select)
}

export function useChoice<K extends keyof Choice>(key: K): Choice[K] {
  return useApp(state => state.choice[key])
}

export const useData = (): Loaded => useApp(loadedOf)

export function useSight(): Sight {
  const store = useAppStore()
  return useStore(store, store.sight)
}

export const useChoose = (): AppState['choose'] => useApp(state => state.choose)
