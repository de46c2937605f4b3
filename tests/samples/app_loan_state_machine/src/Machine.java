package com.example.app_loan_state_machine;

final class Machine {
    final LoanActivity page;
    private Step current;

    Machine(LoanActivity page) {
        this.page = page;
    }

    void go(Step step) {
        Step next = step;
        while (next != null) {
            current = next;
            next = current.run(this);
        }
    }

    Step current() {
        return current;
    }
}
