package com.example.app_running_club_kotlin_shapes;

public abstract class Answer {
    private Answer() {
    }

    public static final class Unknown extends Answer {
        public static final Unknown INSTANCE = new Unknown();

        private Unknown() {
        }
    }

    public static final class Given extends Answer {
        private final int version;

        public Given(int version) {
            this.version = version;
        }

        public final int getVersion() {
            return version;
        }
    }
}
