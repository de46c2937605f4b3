package com.example.app_wallet_reducer_of_actions;

import java.util.function.BiFunction;

final class Reducer implements BiFunction<WalletState, Action, WalletState> {
    @Override
    public WalletState apply(WalletState state, Action action) {
        if (action instanceof Action.Opened) {
            return state.answered(((Action.Opened) action).accepted);
        }
        if (action instanceof Action.Agreed) {
            return state.answered(true);
        }
        if (action instanceof Action.Refused) {
            return state.answered(false);
        }
        return action instanceof Action.Paid ? state.paid() : state;
    }
}
