package com.example.app_music_own_bus;

final class Events {
    private Events() {
    }

    static final class AppStarted {
        final long at = System.currentTimeMillis();
    }

    static final class PrivacyAnswered {
        final boolean agreed;

        PrivacyAnswered(boolean agreed) {
            this.agreed = agreed;
        }
    }

    static final class LowMemory {
    }
}
