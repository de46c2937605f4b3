package com.example.app_vet_visitors_of_steps;

final class WarmVisitor extends ColdVisitor {
    @Override
    public void visit(MapStep step) {
        step.begin();
    }
}
