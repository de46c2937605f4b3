package com.example.app_wallet_reducer_of_actions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class Store {
    private final List<Effect> effects = new CopyOnWriteArrayList<>();
    private final Reducer reducer = new Reducer();
    private WalletState state = new WalletState(false, 0);

    Store with(Effect effect) {
        effects.add(effect);
        return this;
    }

    void dispatch(Action action) {
        state = reducer.apply(state, action);
        for (Effect effect : effects) {
            effect.after(action, state);
        }
    }
}
