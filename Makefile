# The front door. Every target is one script or one line; the scripts explain themselves.
.DEFAULT_GOAL := help
.PHONY: help run test bench bench-cluster cluster test-cluster cluster-scale cluster-status cluster-update cluster-down \
	cluster-backup cluster-restore cluster-drill format lint docs clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 17

run: ## Build the shop and serve the demo on http://127.0.0.1:8080
	@ops/run

test: ## Run every check: lint, each layer, MariaDB, browser, API fuzzer
	@ops/test/all

bench: ## Measure CPU per request, memory and start-up beside the goals
	@ops/bench/run

bench-cluster: ## Measure a cluster of its own: the edge's cache, orders per second, the rush on the last pieces (root)
	@ops/bench/cluster

cluster: ## Bring up edges, servers and a Galera database in containers (once before, as root: ops/engine)
	@ops/cluster/up

cluster-scale: ## Change how many run: make cluster-scale APP=5 DB=5
	@ops/cluster/scale

cluster-status: ## Show every box of the cluster, its health and the state of the database
	@ops/cluster/status

cluster-update: ## Build and replace box after box while customers go on shopping
	@ops/cluster/update

test-cluster: ## Break a cluster of its own in every way while customers shop (root, 20 minutes)
	@ops/chaos/test

cluster-backup: ## Back up the running cluster; the last seven backups are kept
	@ops/backup/make

cluster-restore: ## Restore beside it: make cluster-restore BACKUP=… UNTIL='2026-01-31 23:59:59' (UTC, optional)
	@ops/backup/restore "$(BACKUP)" $(if $(UNTIL),--until "$(UNTIL)")

cluster-drill: ## Prove in a cluster of its own that a backup can be restored up to a second
	@ops/backup/drill

cluster-down: ## Stop the cluster and keep its data
	@ops/cluster/compose --profile more --profile monitoring down

format: ## Format all Swift sources in place
	swift format format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check format and scripts without changing anything
	@ops/test/lint

docs: ## Build the reference of ShopDomain and ShopStorage into .run/docs
	@ops/docs

clean: ## Remove what was built and measured here; the cluster's secrets and backups stay
	rm -rf .build .build-consumer .venv
	[ ! -d .run ] || find .run -mindepth 1 -maxdepth 1 ! -name cluster ! -name engine -exec rm -rf {} +
