package com.example.merged_listener_with_discriminator.ui;

import android.view.View;

public final class b implements View.OnClickListener {
    public final int a;
    public final Object b;

    public b(Object o, int i) {
        this.a = i;
        this.b = o;
    }

    @Override
    public final void onClick(View v) {
        switch (this.a) {
            case 0:
                ((A) this.b).o();
                return;
            case 1:
                ((A) this.b).p();
                return;
            default:
                A t = (A) this.b;
                t.q();
                return;
        }
    }
}
