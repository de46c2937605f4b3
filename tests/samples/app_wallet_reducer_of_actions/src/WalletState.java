package com.example.app_wallet_reducer_of_actions;

final class WalletState {
    final boolean accepted;
    final int payments;

    WalletState(boolean accepted, int payments) {
        this.accepted = accepted;
        this.payments = payments;
    }

    WalletState answered(boolean yes) {
        return new WalletState(yes, payments);
    }

    WalletState paid() {
        return new WalletState(accepted, payments + 1);
    }
}
