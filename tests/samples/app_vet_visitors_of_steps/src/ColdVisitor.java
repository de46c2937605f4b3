package com.example.app_vet_visitors_of_steps;

import android.util.Log;

class ColdVisitor implements Visitor {
    @Override
    public void visit(MapStep step) {
        Log.d("Cold", "later");
    }

    @Override
    public void visit(NumberStep step) {
        Log.d("Cold", "number " + step.number());
    }
}
