package com.example.gate_several_frames_up;

class Startup {
    private final App app;

    Startup(App app) {
        this.app = app;
    }

    void begin() {
        for (int step = 0; step < 2; step++) {
            perform(step);
        }
    }

    private void perform(int step) {
        if (step == 1) {
            app.readImei();
        }
    }
}
