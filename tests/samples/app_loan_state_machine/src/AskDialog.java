package com.example.app_loan_state_machine;

import android.app.Dialog;
import android.view.View;

final class AskDialog implements View.OnClickListener {
    private final Machine machine;
    private final Dialog dialog;

    AskDialog(Machine machine) {
        this.machine = machine;
        dialog = new Dialog(machine.page);
        dialog.setContentView(R.layout.dialog_ask);
        dialog.findViewById(R.id.loan_agree).setOnClickListener(this);
        dialog.findViewById(R.id.loan_disagree).setOnClickListener(this);
    }

    void show() {
        dialog.show();
    }

    @Override
    public void onClick(View view) {
        dialog.dismiss();
        if (view.getId() == R.id.loan_agree) {
            Agreement.save(view.getContext());
            machine.go(Step.COLLECT);
        } else {
            machine.go(Step.VISITOR);
        }
    }
}
