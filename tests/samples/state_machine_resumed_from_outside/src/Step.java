package com.example.state_machine_resumed_from_outside;

import android.content.Context;

class Step {
    int label;
    final Context c;

    Step(Context c) {
        this.c = c;
    }

    void resumeWith(Object r) {
        invokeSuspend(r);
    }

    Object invokeSuspend(Object r) {
        switch (label) {
            case 0:
                label = 1;
                r = App.agreed(c, this);
                if (r == null)
                    return r;
                break;
            case 1:
                break;
            default:
                throw new IllegalStateException();
        }
        if (((Boolean) r).booleanValue())
            c.getPackageManager().getInstalledPackages(0);
        return null;
    }
}
