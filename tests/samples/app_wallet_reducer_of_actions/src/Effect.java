package com.example.app_wallet_reducer_of_actions;

interface Effect {
    void after(Action action, WalletState state);
}
