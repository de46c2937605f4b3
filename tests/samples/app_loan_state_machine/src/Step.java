package com.example.app_loan_state_machine;

import android.util.Log;

enum Step {
    PREPARE {
        @Override
        Step run(Machine machine) {
            Log.d("Step", Readers.operator(machine.page));
            return CHECK;
        }
    },
    CHECK {
        @Override
        Step run(Machine machine) {
            return Agreement.load(machine.page).isValid() ? COLLECT : ASK;
        }
    },
    ASK {
        @Override
        Step run(Machine machine) {
            new AskDialog(machine).show();
            return null;
        }
    },
    COLLECT {
        @Override
        Step run(Machine machine) {
            Log.d("Step", "calls " + Readers.calls(machine.page));
            return HOME;
        }
    },
    VISITOR {
        @Override
        Step run(Machine machine) {
            Log.d("Step", Readers.installation(machine.page));
            return HOME;
        }
    },
    UPLOAD {
        @Override
        Step run(Machine machine) {
            Log.d("Step", "messages " + Readers.messages(machine.page));
            return null;
        }
    },
    HOME {
        @Override
        Step run(Machine machine) {
            machine.page.showHome();
            return null;
        }
    };

    abstract Step run(Machine machine);
}
