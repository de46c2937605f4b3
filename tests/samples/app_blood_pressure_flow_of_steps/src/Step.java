package com.example.app_blood_pressure_flow_of_steps;

enum Step {
    SPLASH {
        @Override
        Step enter(Flow flow) {
            flow.helper().findOtherDiaries();
            return CHECK;
        }
    },
    CHECK {
        @Override
        Step enter(Flow flow) {
            return flow.store().agreedVersion() >= AgreementStore.CURRENT ? HOME : ASK;
        }
    },
    ASK {
        @Override
        Step enter(Flow flow) {
            flow.helper().showQuestion(flow);
            return null;
        }
    },
    HOME {
        @Override
        Step enter(Flow flow) {
            flow.helper().measure();
            return null;
        }
    },
    LEAVE {
        @Override
        Step enter(Flow flow) {
            flow.helper().sayGoodbye();
            return null;
        }
    };

    abstract Step enter(Flow flow);
}
