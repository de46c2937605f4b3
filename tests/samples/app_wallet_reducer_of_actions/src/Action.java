package com.example.app_wallet_reducer_of_actions;

interface Action {
    final class Opened implements Action {
        final boolean accepted;

        Opened(boolean accepted) {
            this.accepted = accepted;
        }
    }

    final class Agreed implements Action {
    }

    final class Refused implements Action {
    }

    final class Paid implements Action {
    }
}
