package com.example.app_blood_pressure_flow_of_steps;

final class Flow {
    private final AgreementStore store;
    private final Helper helper;

    Flow(AgreementStore store, Helper helper) {
        this.store = store;
        this.helper = helper;
    }

    AgreementStore store() {
        return store;
    }

    Helper helper() {
        return helper;
    }

    void go(Step first) {
        Step step = first;
        while (step != null) {
            step = step.enter(this);
        }
    }
}
