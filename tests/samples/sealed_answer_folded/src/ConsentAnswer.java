package com.example.sealed_answer_folded;

abstract class ConsentAnswer {
    private ConsentAnswer() {
    }

    void whenGranted(Runnable task) {
    }

    static final class Granted extends ConsentAnswer {
        private final int version;

        Granted(int version) {
            this.version = version;
        }

        int getVersion() {
            return version;
        }

        @Override
        void whenGranted(Runnable task) {
            task.run();
        }
    }

    static final class Denied extends ConsentAnswer {
        static final Denied INSTANCE = new Denied();
    }

    static final class Unknown extends ConsentAnswer {
        static final Unknown INSTANCE = new Unknown();
    }
}
